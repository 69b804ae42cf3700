import type {
  Character,
  CharacterQuery,
  CharacterState,
  Collection,
  CollectionDraft,
  FreezeDraft,
} from './characterTypes';
import { request } from './http';

const at = (collection: string, more = '') => `/characters/${encodeURIComponent(collection)}${more}`;

/** Calls about characters that the class draws. */
export const characterApi = {
  collections: () =>
    request<{ collections: Collection[] }>('/characters').then((answer) => answer.collections),
  openCollection: (json: CollectionDraft) => request<Collection>('/characters', { method: 'POST', json }),
  setCollectionOpen: (collection: string, open: boolean) =>
    request<Collection>(at(collection, open ? '/open' : '/close'), { method: 'POST' }),
  consent: (collection: string) => request<Collection>(at(collection, '/consent'), { method: 'PUT' }),
  withdrawConsent: (collection: string) =>
    request<Collection>(at(collection, '/consent'), { method: 'DELETE' }),
  drawCharacter: (collection: string, label: string, png: Blob) =>
    request<Character>(at(collection, '/entries'), { method: 'POST', blob: png, query: { label } }),
  ownCharacters: (collection: string) =>
    request<{ characters: Character[] }>(at(collection, '/mine')).then((answer) => answer.characters),
  eraseCharacter: (character: string) =>
    request<undefined>(`/characters/entries/${encodeURIComponent(character)}`, { method: 'DELETE' }),
  characters: (collection: string, query: CharacterQuery) =>
    request<{ characters: Character[]; next: string | null }>(at(collection, '/entries'), {
      query: { ...query },
    }),
  reviewCharacters: (collection: string, characters: string[], state: CharacterState) =>
    request<Collection>(at(collection, '/reviews'), { method: 'POST', json: { characters, state } }),
  freezeCollection: (collection: string, json: FreezeDraft) =>
    request<Collection>(at(collection, '/versions'), { method: 'POST', json }),
};
