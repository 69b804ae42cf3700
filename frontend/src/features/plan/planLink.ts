import type { PlanDraft } from '@/shared/api';

/** A plan as one word for a link: base64url of its JSON in UTF-8, without padding. */
export function encodePlan(plan: PlanDraft): string {
  const utf8 = new TextEncoder().encode(JSON.stringify(plan));
  const binary = Array.from(utf8, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** @throws Error with a sentence when the word is no plan: a link that lost some letters. */
export function decodePlan(word: string): PlanDraft {
  try {
    const binary = atob(word.replaceAll('-', '+').replaceAll('_', '/'));
    const plan: unknown = JSON.parse(
      new TextDecoder().decode(Uint8Array.from(binary, (c) => c.charCodeAt(0))),
    );
    if (plan !== null && typeof plan === 'object' && !Array.isArray(plan)) return plan as PlanDraft;
  } catch {
    // said below: what is wrong inside matters to nobody
  }
  throw new Error(
    'The link does not carry a readable plan; it may have lost some letters. Here are the defaults instead.',
  );
}

/** The address of "new sweep" with this plan as its base. */
export const sweepAddress = (plan: PlanDraft) => `/sweeps/new?plan=${encodePlan(plan)}`;

/** The address of "new run" with this plan in it. */
export const planAddress = (plan: PlanDraft) => `/runs/new?plan=${encodePlan(plan)}`;
