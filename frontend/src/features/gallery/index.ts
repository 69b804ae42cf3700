/** Every architecture that can be chosen: where it comes from, what it costs, what may be varied. */
export { asPublished, atLabSize, queryOf, readChoice, type Choice } from './choice';
export { ChoiceFields } from './ChoiceFields';
export { CostTable } from './CostTable';
export { Gallery } from './Gallery';
export { useBuilt } from './queries';
