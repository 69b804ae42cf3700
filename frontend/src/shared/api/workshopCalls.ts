import { address, request } from './http';
import type {
  Door,
  ImportReport,
  Rank,
  RosterPage,
  RosterPerson,
  RosterQuery,
  Workshop,
  WorkshopDraft,
  WorkshopItem,
} from './workshopTypes';

const id = encodeURIComponent;
const people = (workshop: string) => `/workshops/${id(workshop)}/people`;

/** The calls about workshops and the people in them. */
export const workshopCalls = {
  door: (code: string) => request<Door>(`/join/${id(code)}`),
  joinWorkshop: (code: string) =>
    request<WorkshopItem>('/workshops/join', { method: 'POST', json: { code } }),
  enterWorkshop: (workshop: string) =>
    request<WorkshopItem>('/me/workshop', { method: 'PUT', json: { id: workshop } }),

  workshops: () => request<{ workshops: WorkshopItem[] }>('/workshops').then((answer) => answer.workshops),
  workshop: (workshop: string) => request<Workshop>(`/workshops/${id(workshop)}`),
  makeWorkshop: (json: { title: string }) => request<Workshop>('/workshops', { method: 'POST', json }),
  changeWorkshop: (workshop: string, json: WorkshopDraft) =>
    request<Workshop>(`/workshops/${id(workshop)}`, { method: 'PUT', json }),
  renewJoinCode: (workshop: string) =>
    request<Workshop>(`/workshops/${id(workshop)}/join-code`, { method: 'POST' }),

  roster: (workshop: string, query: RosterQuery) =>
    request<RosterPage>(people(workshop), { query: { ...query } }),
  placePerson: (workshop: string, person: string, role: Rank) =>
    request<RosterPerson>(`${people(workshop)}/${id(person)}`, { method: 'PUT', json: { role } }),
  removePerson: (workshop: string, person: string) =>
    request<undefined>(`${people(workshop)}/${id(person)}`, { method: 'DELETE' }),
  resetPassword: (workshop: string, person: string) =>
    request<{ password: string }>(`${people(workshop)}/${id(person)}/password`, { method: 'POST' }),
  importPeople: (workshop: string, csv: Blob) =>
    request<ImportReport>(`${people(workshop)}/import`, { method: 'POST', blob: csv }),
  rosterAddress: (workshop: string) => address(`/workshops/${id(workshop)}/people.csv`),
  resultsAddress: (workshop: string) => address(`/workshops/${id(workshop)}/results`),
  packAddress: (workshop: string, person: string) => address(`${people(workshop)}/${id(person)}/pack`),
};
