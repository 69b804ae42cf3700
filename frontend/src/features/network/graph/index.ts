/** The second door: what draws graphs, and the layout that it needs, is loaded where a graph is seen. */
export { NetworkGraph, type NetworkGraphProps } from './NetworkGraph';
