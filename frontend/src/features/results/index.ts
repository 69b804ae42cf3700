export { TakeHome } from './TakeHome';
