import { renderHook, waitFor } from '@testing-library/react';
import { FIRST_PLAN, usePlanCheck } from '@/features/plan';
import { Around } from './appRender';

afterEach(() => vi.unstubAllGlobals());

it('a forecast is asked for again as the pool changes, and the old one stays until the new one is there', async () => {
  let free = 0;
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify({ engines: [{ free: free++ }], auto: '' })));
  const seen: { free: number | undefined; checking: boolean }[] = [];
  renderHook(
    () => {
      const { lastGood, checking } = usePlanCheck(FIRST_PLAN, 10);
      seen.push({ free: lastGood?.engines?.[0]?.free, checking });
    },
    { wrapper: Around },
  );
  await waitFor(() => expect(seen.at(-1)?.free).toBeGreaterThan(2));
  const answered = seen.slice(seen.findIndex((one) => one.free !== undefined));
  expect(answered.filter((one) => one.checking || one.free === undefined)).toEqual([]);
});
