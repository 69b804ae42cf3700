/** What a trained network looks at: in this browser, by the model itself. */
export { LookInside, type LookInsideProps } from './LookInside';
