export { ClassHistogram } from './ClassHistogram';
export { DatasetFacts } from './DatasetFacts';
export { ExamplePlot } from './ExamplePlot';
export { fittingDataset } from './fitting';
export { ImageBrowser } from './ImageBrowser';
export { ImageWall } from './ImageWall';
export { thingsOf } from './things';
export { useDatasets, type Split } from './queries';
