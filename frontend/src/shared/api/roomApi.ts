import { request } from './http';
import type { Broadcast, Hand, Radar, RaisedHand, Room, Stage, StageDraft } from './roomTypes';
import type { PlanDraft } from './types';

const id = encodeURIComponent;

/** Calls about the room that a workshop is held in. */
export const roomApi = {
  room: () => request<Room>('/room'),
  raiseHand: (json: { message: string; run?: string | undefined }) =>
    request<Hand>('/room/hand', { method: 'POST', json }),
  lowerHand: () => request<undefined>('/room/hand', { method: 'DELETE' }),

  /** This and all that follows is for organizers. */
  moveRoom: (json: StageDraft) => request<Stage>('/room/stage', { method: 'PUT', json }),
  letRoomGo: () => request<undefined>('/room/stage', { method: 'DELETE' }),
  sayToRoom: (words: string) => request<Broadcast>('/room/broadcasts', { method: 'POST', json: { words } }),
  takeBack: (broadcast: string) =>
    request<undefined>(`/room/broadcasts/${id(broadcast)}`, { method: 'DELETE' }),
  hands: () => request<{ hands: RaisedHand[] }>('/room/hands').then((answer) => answer.hands),
  answerHand: ({ hand, ...json }: { hand: string; text: string; plan?: PlanDraft | undefined }) =>
    request<undefined>(`/room/hands/${id(hand)}/answer`, { method: 'POST', json }),
  radar: () => request<Radar>('/room/people'),
};
