import { api, Problem } from '@/shared/api';

const json = (status: number, body: unknown) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });

const calls: { url: string; init: RequestInit }[] = [];
let answers: (() => Response | Promise<Response>)[] = [];

beforeEach(() => {
  calls.length = 0;
  document.cookie = 'XSRF-TOKEN=; Max-Age=0';
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    calls.push({ url, init });
    if (url === '/api/v1/me') document.cookie = `XSRF-TOKEN=word-${calls.length}`;
    return (answers.shift() ?? (() => json(200, {})))();
  });
});
afterEach(() => vi.unstubAllGlobals());

const tokenOf = (call: { init: RequestInit } | undefined) =>
  (call?.init.headers as Record<string, string> | undefined)?.['X-XSRF-TOKEN'];

describe('requests', () => {
  it('fetch a CSRF token before the first unsafe one', async () => {
    await api.createToken('laptop');
    expect(calls.map((call) => call.url)).toEqual(['/api/v1/me', '/api/v1/tokens']);
    expect(tokenOf(calls[1])).toBe('word-1');
  });

  it('are sent once more with a new token when the old one went with the session', async () => {
    document.cookie = 'XSRF-TOKEN=old';
    answers = [
      () => json(403, { code: 'csrf-missing', detail: 'x' }),
      () => json(200, {}),
      () => json(201, {}),
    ];
    await api.createToken('laptop');
    expect(calls.map(tokenOf)).toEqual(['old', undefined, 'word-2']);
  });

  it('turn the server’s problem into a sentence with all mistakes', async () => {
    answers = [
      () =>
        json(422, {
          title: 'Not quite',
          status: 422,
          code: 'validation-failed',
          detail: 'The plan has 1 mistake.',
          errors: [{ field: '/plan/epochs', message: 'At least 1.' }],
        }),
    ];
    document.cookie = 'XSRF-TOKEN=word';
    const problem = await api.checkPlan({}).catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(Problem);
    expect(problem).toMatchObject({
      code: 'validation-failed',
      message: 'The plan has 1 mistake.',
      errors: [{ field: '/plan/epochs', message: 'At least 1.' }],
    });
  });

  it('say what to do when there is no answer, or one that is no problem document', async () => {
    answers = [
      () => Promise.reject(new TypeError('Failed to fetch')),
      () => new Response('<h1>Bad gateway</h1>', { status: 502 }),
    ];
    await expect(api.pool()).rejects.toMatchObject({ code: 'unreachable', message: /tries again by itself/ });
    await expect(api.pool()).rejects.toMatchObject({ code: 'unavailable', status: 502 });
  });

  it('keep slashes in the names of artifacts', () => {
    expect(api.artifactAddress('a b', 'insights/epoch-1.json')).toBe(
      '/api/v1/runs/a%20b/artifacts/insights/epoch-1.json',
    );
  });
});
