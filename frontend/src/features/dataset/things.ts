import type { Dataset } from '@/shared/api';

/** What a dataset's examples are called. */
export const thingsOf = ({ input }: Dataset) => (input.length === 3 ? 'images' : 'examples');
