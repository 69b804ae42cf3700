import { Problem } from '@/shared/api';

const FIELD_OF_CODE: Record<string, string> = {
  'email-taken': 'email',
  'join-code-wrong': 'joinCode',
  'bad-credentials': 'password',
};

/** Which field each of the server's mistakes belongs to; empty when it is about none of them. */
export function fieldErrors(error: unknown, fields: readonly string[]): Record<string, string> {
  if (!(error instanceof Problem)) return {};
  const found: Record<string, string> = {};
  for (const { field, message } of error.errors) {
    const name = field.split('/').at(-1) ?? '';
    if (fields.includes(name)) found[name] = found[name] ? `${found[name]} ${message}` : message;
  }
  const byCode = FIELD_OF_CODE[error.code];
  if (byCode && fields.includes(byCode)) found[byCode] ??= error.message;
  return found;
}
