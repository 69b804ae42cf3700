import type { FieldError } from './types';

/** An RFC 9457 answer: `message` is a sentence for a person, `code` is stable. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly errors: FieldError[];

  constructor(status: number, code: string, title: string, detail: string, errors: FieldError[] = []) {
    super(detail);
    this.name = 'Problem';
    this.status = status;
    this.code = code;
    this.title = title;
    this.errors = errors;
  }
}

/** No answer at all: the server restarts, or the network is away. */
export function unreachable(): Problem {
  return new Problem(
    0,
    'unreachable',
    'No connection',
    'Trainyard cannot be reached right now. Check the network; this page tries again by itself.',
  );
}

/** @throws nothing: whatever the server answered becomes a Problem with a readable sentence. */
export async function problemFrom(response: Response): Promise<Problem> {
  const body: Record<string, unknown> = await response.json().catch(() => ({}));
  const text = (key: string) => (typeof body[key] === 'string' ? body[key] : undefined);
  const title = text('title') ?? `The server answered ${response.status}`;
  return new Problem(
    response.status,
    text('code') ?? fallbackCode(response.status),
    title,
    text('detail') ?? title,
    Array.isArray(body.errors) ? (body.errors as FieldError[]) : [],
  );
}

function fallbackCode(status: number): string {
  if (status === 401) return 'unauthenticated';
  if (status === 403) return 'forbidden';
  if (status === 404) return 'not-found';
  return status >= 502 && status <= 504 ? 'unavailable' : 'internal';
}

/** The sentence to show for anything that was thrown. */
export function sentence(error: unknown): string {
  if (error instanceof Error) return error.message;
  return 'Something went wrong that has no words yet. Reload the page and try again.';
}
