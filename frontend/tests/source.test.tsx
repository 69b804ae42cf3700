import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { SourcePanel } from '@/features/source';
import { show } from './appRender';

const network = { version: 1, input: [4], nodes: [] };

describe('a network as source', () => {
  it('is asked for in the framework that is chosen, with what it says in another way', async () => {
    const asked: unknown[] = [];
    vi.stubGlobal('fetch', async (_: string, { body }: { body?: string }) => {
      const { framework } = JSON.parse(body ?? '{"framework": "none"}') as { framework: string };
      asked.push(framework);
      return Response.json({ code: `in ${framework}`, filename: 'net.py', notes: ['Mind the gap.'] });
    });
    show(<SourcePanel network={network} title="LeNet-5" />);

    expect(await screen.findByText('in pytorch')).toBeInTheDocument();
    expect(screen.getByText('Mind the gap.')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('radio', { name: 'Keras' }));
    expect(await screen.findByText('in keras')).toBeInTheDocument();
    expect(asked).toContain('keras');
  });
});
