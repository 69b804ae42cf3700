import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { MemoryRouter, useLocation } from 'react-router';
import { usePlanInAddress } from '@/app/pages/usePlanInAddress';

const LONG_ENOUGH = 1_000;
const nothing = { architectures: [], datasets: [], defaults: {} };

const atNewRun = ({ children }: { children: ReactNode }) => (
  <MemoryRouter initialEntries={['/runs/new']}>{children}</MemoryRouter>
);

const address = (leaving: boolean) => {
  const { result } = renderHook(
    () => {
      usePlanInAddress(nothing, null, leaving);
      return useLocation().search;
    },
    { wrapper: atNewRun },
  );
  act(() => void vi.advanceTimersByTime(LONG_ENOUGH));
  return result.current;
};

describe('the address of a new run', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('carries the plan', () => {
    expect(address(false)).toMatch(/^\?plan=\w+/);
  });

  it('is left alone once the run is on its way, or it would lead back', () => {
    expect(address(true)).toBe('');
  });
});
