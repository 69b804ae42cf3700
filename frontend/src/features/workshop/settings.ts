import type { JoinRule, Workshop, WorkshopDraft } from '@/shared/api';

/** What the form holds: times as its own fields write them, storage in GiB. */
export interface Settings {
  title: string;
  text: string;
  startsAt: string;
  endsAt: string;
  registration: JoinRule;
  running: number | '';
  queued: number | '';
  minutes: number | '';
  gibibytes: number | '';
  epochs: number | '';
}

const GIB = 2 ** 30;

export function settingsOf(workshop: Workshop): Settings {
  const { limits, planDefaults } = workshop;
  return {
    title: workshop.title,
    text: workshop.text,
    startsAt: toLocal(workshop.startsAt),
    endsAt: toLocal(workshop.endsAt),
    registration: workshop.registration ?? 'code',
    running: limits.running ?? '',
    queued: limits.queued ?? '',
    minutes: limits.minutes ?? '',
    gibibytes: limits.storageBytes === null ? '' : limits.storageBytes / GIB,
    epochs: planDefaults.epochs ?? '',
  };
}

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
      storageBytes: settings.gibibytes === '' ? null : Math.round(settings.gibibytes * GIB),
    },
  };
}

const orNull = (value: number | '') => (value === '' ? null : value);

/** "2026-12-03T09:00" in the browser's own time zone, as a datetime-local field has it. */
function toLocal(instant: string | null): string {
  if (!instant) return '';
  const at = new Date(instant);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

const toInstant = (local: string) => (local ? new Date(local).toISOString() : null);
