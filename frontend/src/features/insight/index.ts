/** What a network has learned: its mistakes, its filters, what its layers see. */
export { Insights, type InsightsProps } from './Insights';
