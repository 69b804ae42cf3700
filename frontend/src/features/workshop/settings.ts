import type { JoinRule, Workshop, WorkshopDraft } from '@/shared/api';

/** What the form holds: times as its own fields write them. */
export interface Settings {
  title: string;
  text: string;
  startsAt: string;
  endsAt: string;
  registration: JoinRule;
  epochs: number | '';
  running: number | '';
  queued: number | '';
  minutes: number | '';
  storageMiB: number | '';
}

export function settingsOf(workshop: Workshop): Settings {
  return {
    title: workshop.title,
    text: workshop.text,
    startsAt: toLocal(workshop.startsAt),
    endsAt: toLocal(workshop.endsAt),
    registration: workshop.registration ?? 'code',
    epochs: workshop.planDefaults.epochs ?? '',
    running: workshop.limits.running ?? '',
    queued: workshop.limits.queued ?? '',
    minutes: workshop.limits.minutes ?? '',
    storageMiB: workshop.limits.storageBytes === null ? '' : Math.round(workshop.limits.storageBytes / MIB),
  };
}

const MIB = 2 ** 20;
const orNull = (value: number | '') => (value === '' ? null : value);

/** The programme, which has a form of its own, stays as it is. */
export function draftOf(settings: Settings, workshop: Workshop): WorkshopDraft {
  return {
    title: settings.title,
    text: settings.text,
    startsAt: toInstant(settings.startsAt),
    endsAt: toInstant(settings.endsAt),
    registration: settings.registration,
    planDefaults: { ...workshop.planDefaults, epochs: settings.epochs === '' ? undefined : settings.epochs },
    limits: {
      running: orNull(settings.running),
      queued: orNull(settings.queued),
      minutes: orNull(settings.minutes),
      storageBytes: settings.storageMiB === '' ? null : settings.storageMiB * MIB,
    },
  };
}

/** "2026-12-03T09:00" in the browser's own time zone, as a datetime-local field has it. */
function toLocal(instant: string | null): string {
  if (!instant) return '';
  const at = new Date(instant);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

const toInstant = (local: string) => (local ? new Date(local).toISOString() : null);
