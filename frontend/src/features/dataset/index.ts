export { ClassHistogram } from './ClassHistogram';
export { DatasetFacts } from './DatasetFacts';
export { ImageBrowser } from './ImageBrowser';
export { ImageWall } from './ImageWall';
export { useDatasets, type Split } from './queries';
