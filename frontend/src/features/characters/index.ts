/** What the class draws itself: collected, looked through, frozen into a dataset. */
export { ClassProgress } from './ClassProgress';
export { CollectionActions } from './CollectionActions';
export { Consent } from './Consent';
export { DrawNext, type PadProps } from './DrawNext';
export { Freeze } from './Freeze';
export { OpenCollection } from './OpenCollection';
export { OwnDrawings } from './OwnDrawings';
export { useCollections } from './queries';
export { ReviewGrid } from './ReviewGrid';
export { Versions } from './Versions';
