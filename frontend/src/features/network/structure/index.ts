export { exitOf, isGroup, nodesOf, sourcesOf, type GroupItem, type GroupKind, type Item } from './items';
export { layerTitle, subtitleOf, titleOf } from './itemWords';
export { walk } from './modules';
export { groupsAround, openedAtFirst, outlineOf } from './outline';
export { INPUT, wiringOf } from './wiring';
