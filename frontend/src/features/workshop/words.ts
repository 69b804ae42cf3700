import type { JoinRule, MembershipState, Role } from '@/shared/api';

export const ROLE_WORDS: Record<Role, string> = {
  guest: 'Guest',
  participant: 'Participant',
  organizer: 'Organizer',
  administrator: 'Administrator',
};

export const STATE_WORDS: Record<MembershipState, string> = {
  applied: 'Waits for approval',
  member: 'Member',
  removed: 'Removed',
};

export const RULE_WORDS: Record<JoinRule, { label: string; words: string }> = {
  open: { label: 'Open', words: 'Who has the code is in; the first workshop also takes who comes without.' },
  code: { label: 'By code', words: 'Who has the code is in.' },
  approval: { label: 'By approval', words: 'Who has the code asks; an organizer lets them in.' },
  closed: { label: 'Closed', words: 'Nobody comes in except by an organizer’s hand.' },
};

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

const moment = (at: string) => `${day.format(new Date(at))}, ${time.format(new Date(at))}`;

/** "3 December 2026, 09:00 – 17:00"; empty for a workshop without bounds. */
export function span({ startsAt, endsAt }: { startsAt: string | null; endsAt: string | null }): string {
  if (!startsAt) return endsAt ? `until ${moment(endsAt)}` : '';
  if (!endsAt) return `from ${moment(startsAt)}`;
  const sameDay = day.format(new Date(startsAt)) === day.format(new Date(endsAt));
  return `${moment(startsAt)} – ${sameDay ? time.format(new Date(endsAt)) : moment(endsAt)}`;
}

/** Where the QR code leads. */
export const joinAddress = (code: string) => `${window.location.origin}/join/${encodeURIComponent(code)}`;
