import type {
  Arena,
  ArenaDrawing,
  ArenaMember,
  Board,
  BoardName,
  Challenge,
  ChallengeDraft,
  DrawingToShow,
  Entry,
  ShownName,
} from './boardTypes';
import { request } from './http';

const id = encodeURIComponent;

/** Calls about boards and the arena. */
export const boardApi = {
  challenges: () => request<{ challenges: Challenge[] }>('/challenges').then((answer) => answer.challenges),
  openChallenge: (json: ChallengeDraft) => request<Challenge>('/challenges', { method: 'POST', json }),
  closeChallenge: (challenge: string) =>
    request<Challenge>(`/challenges/${id(challenge)}/close`, { method: 'POST' }),
  board: (challenge: string) => request<Board>(`/challenges/${id(challenge)}/board`),
  entries: (challenge: string) =>
    request<{ entries: Entry[] }>(`/challenges/${id(challenge)}/entries`).then((answer) => answer.entries),
  enterRun: (challenge: string, run: string) =>
    request<{ entries: Entry[] }>(`/challenges/${id(challenge)}/entries`, { method: 'POST', json: { run } }),
  boardName: () => request<BoardName>('/board-name'),
  chooseBoardName: (json: { shown: ShownName; nickname?: string | undefined }) =>
    request<BoardName>('/board-name', { method: 'POST', json }),

  arena: () => request<Arena>('/arena'),
  joinArena: (json: { run: string } | { model: string }) =>
    request<ArenaMember>('/arena/models', { method: 'POST', json }),
  leaveArena: (model: string) => request<undefined>(`/arena/models/${id(model)}`, { method: 'DELETE' }),
  showDrawing: ({ png, dataset, meant, keep }: DrawingToShow) =>
    request<ArenaDrawing>('/arena/drawings', {
      method: 'POST',
      blob: png,
      query: { dataset, meant, keep: String(keep) },
    }),
  eraseDrawing: (drawing: string) =>
    request<undefined>(`/arena/drawings/${id(drawing)}`, { method: 'DELETE' }),
};
