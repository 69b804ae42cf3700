import { Problem, problemFrom, unreachable } from './Problem';

const BASE = '/api/v1';
const SAFE = new Set(['GET', 'HEAD']);

export type Query = Record<string, string | number | string[] | undefined>;

interface Options {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  query?: Query;
  /** Sent as JSON. */
  json?: unknown;
  /** Sent as it is, with its own content type. */
  blob?: Blob;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

/** One request to `/api/v1`. @throws Problem for every answer that is not 2xx, and when there is none. */
export async function request<T>(path: string, options: Options = {}): Promise<T> {
  const response = await send(path, options);
  if (response.status === 204) return undefined as T;
  return (await response.json()) as T;
}

/** As `request`, for bytes. */
export async function requestBytes(path: string, options: Options = {}): Promise<ArrayBuffer> {
  return (await send(path, options)).arrayBuffer();
}

export function address(path: string, query: Query = {}): string {
  const words = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (Array.isArray(value)) value.forEach((one) => words.append(key, one));
    else if (value !== undefined) words.append(key, String(value));
  }
  const text = words.toString();
  return `${BASE}${path}${text ? `?${text}` : ''}`;
}

async function send(path: string, options: Options): Promise<Response> {
  const method = options.method ?? 'GET';
  if (!SAFE.has(method) && !csrfToken()) await attempt('/me', 'GET', {}); // hands out the CSRF cookie
  let response = await attempt(path, method, options);
  if (response.ok) return response;
  let problem = await problemFrom(response);
  if (problem.code === 'csrf-missing') {
    // The cookie was renewed with the session: ask once more with the new one.
    await attempt('/me', 'GET', {});
    response = await attempt(path, method, options);
    if (response.ok) return response;
    problem = await problemFrom(response);
  }
  if (problem.status === 401) signedOutListeners.forEach((listener) => listener());
  throw problem;
}

async function attempt(path: string, method: string, options: Options): Promise<Response> {
  const headers: Record<string, string> = { Accept: 'application/json', ...options.headers };
  if (options.json !== undefined) headers['Content-Type'] = 'application/json';
  if (options.blob) headers['Content-Type'] = options.blob.type;
  if (!SAFE.has(method)) Object.assign(headers, csrfHeader());
  try {
    return await fetch(address(path, options.query), {
      method,
      headers,
      credentials: 'same-origin',
      body: options.blob ?? (options.json === undefined ? undefined : JSON.stringify(options.json)),
      signal: options.signal,
    });
  } catch (error) {
    if (options.signal?.aborted) throw error;
    throw unreachable();
  }
}

/** What tells the server that a request is this page's own; empty before `/me` was asked. */
export function csrfHeader(): Record<string, string> {
  const token = csrfToken();
  return token ? { 'X-XSRF-TOKEN': token } : {};
}

function csrfToken(): string | undefined {
  const cookie = document.cookie.split('; ').find((one) => one.startsWith('XSRF-TOKEN='));
  return cookie && decodeURIComponent(cookie.slice('XSRF-TOKEN='.length));
}

const signedOutListeners = new Set<() => void>();

/** Called whenever the server says that nobody is signed in any more. Returns how to stop listening. */
export function onSignedOut(listener: () => void): () => void {
  signedOutListeners.add(listener);
  return () => signedOutListeners.delete(listener);
}

export const isNotFound = (error: unknown) => error instanceof Problem && error.status === 404;
