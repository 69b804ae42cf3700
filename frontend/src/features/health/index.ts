export { LayerHealth, type LookedAt } from './LayerHealth';
