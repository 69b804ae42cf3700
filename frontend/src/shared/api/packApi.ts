import { download } from './download';
import { address, request } from './http';
import type { PackContents } from './packTypes';

/** The calls about what people take home. */
export const packApi = {
  packContents: (workshop: string) => request<PackContents>('/me/pack/contents', { query: { workshop } }),
  pack: (workshop: string, onProgress: (bytes: number) => void) =>
    download('/me/pack', { query: { workshop }, onProgress }),
  ownPackAddress: (workshop: string) => address('/me/pack', { workshop }),
};
