import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ImportList, ImportModel } from '@/features/model';
import { labelsOf } from '@/features/model/scalings';
import { api, Problem, type ModelImport } from '@/shared/api';
import { show } from './appRender';

const anImport = (change: Partial<ModelImport> = {}): ModelImport => ({
  id: 'i1',
  name: 'My net',
  fileName: 'net.onnx',
  bytes: 250_000,
  state: 'queued',
  problems: [],
  model: null,
  createdAt: '2026-11-23T22:00:00Z',
  ...change,
});

const FILE = new File(['weights'], 'net.onnx');

describe('a file on its way into the registry', () => {
  const link = (id: string, name: string) => <a href={`/${id}`}>{name}</a>;

  it('says every reason against it with its place', () => {
    const problems = [
      { place: 'act1', message: 'The operator Elu is not known here.' },
      { place: '', message: 'The model has 2 outputs.' },
    ];
    show(<ImportList imports={[anImport({ state: 'refused', problems })]} link={link} />);

    expect(screen.getByText('Refused')).toBeVisible();
    expect(screen.getByText('act1')).toBeVisible();
    expect(screen.getAllByRole('listitem').map((one) => one.textContent)).toEqual([
      'act1 The operator Elu is not known here.',
      ' The model has 2 outputs.',
    ]);
  });

  it('can be forgotten when it is over', async () => {
    const forget = vi.spyOn(api, 'forgetImport').mockResolvedValue(undefined);
    show(
      <ImportList
        imports={[anImport(), anImport({ id: 'i2', fileName: 'old.h5', state: 'refused' })]}
        link={link}
      />,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Forget the import of old.h5' }));

    expect(forget.mock.calls[0]?.[0]).toBe('i2');
    expect(screen.queryByRole('button', { name: 'Forget the import of net.onnx' })).toBeNull();
  });

  it('leads to the model when it is there', () => {
    show(<ImportList imports={[anImport({ state: 'done', model: 'm1' })]} link={link} />);
    expect(screen.getByRole('link', { name: 'My net' })).toHaveAttribute('href', '/m1');
  });
});

describe('the import form', () => {
  const onBrought = vi.fn();
  const open = async () => {
    show(<ImportModel onBrought={onBrought} />);
    await userEvent.click(screen.getByRole('button', { name: 'Import a model' }));
    const form = within(await screen.findByRole('dialog'));
    await userEvent.upload(document.querySelector('input[type=file]') as HTMLInputElement, FILE);
    return form;
  };

  it('sends the file with what its owner knows', async () => {
    const bring = vi.spyOn(api, 'importModel').mockResolvedValue(anImport());
    const form = await open();
    await userEvent.type(form.getByLabelText('Names of its classes'), 'cat, dog');
    await userEvent.click(form.getByRole('button', { name: 'Import' }));

    expect(bring.mock.calls[0]?.[0]).toMatchObject({
      file: FILE,
      fileName: 'net.onnx',
      labels: ['cat', 'dog'],
      mean: undefined,
    });
    expect(onBrought).toHaveBeenCalledWith(anImport());
  });

  it('says why a file was not taken', async () => {
    vi.spyOn(api, 'importModel').mockRejectedValue(new Problem(413, 'too-large', 'Too large', 'Send less.'));
    const form = await open();
    await userEvent.click(form.getByRole('button', { name: 'Import' }));

    expect(await form.findByText('Send less.')).toBeVisible();
  });

  it('reads names with commas or one a line', () => {
    expect(labelsOf('a, b\n c,,')).toEqual(['a', 'b', 'c']);
  });
});
