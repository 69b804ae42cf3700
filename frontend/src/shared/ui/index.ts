export { Card } from './Card';
export { Code } from './Code';
export { Empty } from './Empty';
export { ErrorNote } from './ErrorNote';
export { Logo } from './Logo';
export { Page } from './Page';
export { Tile } from './Tile';
