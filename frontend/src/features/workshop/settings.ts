import type { JoinRule, Workshop, WorkshopDraft } from '@/shared/api';

/** What the form holds: times as its own fields write them. */
export interface Settings {
  title: string;
  text: string;
  startsAt: string;
  endsAt: string;
  registration: JoinRule;
  epochs: number | '';
}

export function settingsOf(workshop: Workshop): Settings {
  return {
    title: workshop.title,
    text: workshop.text,
    startsAt: toLocal(workshop.startsAt),
    endsAt: toLocal(workshop.endsAt),
    registration: workshop.registration ?? 'code',
    epochs: workshop.planDefaults.epochs ?? '',
  };
}

/** The programme, which has a form of its own, and the limits stay as they are. */
export function draftOf(settings: Settings, workshop: Workshop): WorkshopDraft {
  return {
    title: settings.title,
    text: settings.text,
    startsAt: toInstant(settings.startsAt),
    endsAt: toInstant(settings.endsAt),
    registration: settings.registration,
    planDefaults: { ...workshop.planDefaults, epochs: settings.epochs === '' ? undefined : settings.epochs },
    limits: workshop.limits,
  };
}

/** "2026-12-03T09:00" in the browser's own time zone, as a datetime-local field has it. */
function toLocal(instant: string | null): string {
  if (!instant) return '';
  const at = new Date(instant);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

const toInstant = (local: string) => (local ? new Date(local).toISOString() : null);
