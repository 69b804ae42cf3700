import { Alert, MultiSelect, Select, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FieldError, Network, NetworkNode } from '@/shared/api';
import { possibleInputs, rename, rewire, setLayer } from './change';
import { CATALOGUE } from './layerCatalogue';
import { LayerFields } from './LayerFields';

interface Props {
  network: Network;
  node: NetworkNode;
  /** Of this node, their fields relative to it: `/layer/kernel`. */
  mistakes: readonly FieldError[];
  onChange: (network: Network, about?: string) => void;
  onRename: (id: string) => void;
}

/** Everything that can be changed of one layer; every mistake stands at its field. */
export function NodeForm({ network, node, mistakes, onChange, onRename }: Props) {
  const { id, layer, inputs } = node;
  const names = CATALOGUE[layer.kind]?.fields.map(({ name }) => `/layer/${name}`) ?? [];
  const at = (field: string) =>
    mistakes
      .filter((one) => one.field === field || one.field.startsWith(`${field}/`))
      .map(({ message }) => message)
      .join(' ') || undefined;
  const told = ['/id', '/inputs', '/layer/kind', ...names];
  const others = mistakes.filter(({ field }) =>
    told.every((known) => field !== known && !field.startsWith(`${known}/`)),
  );
  return (
    <Stack gap="sm">
      {others.map(({ field, message }) => (
        <Alert key={`${field} ${message}`} color="red" p="xs" role="alert">
          {message}
        </Alert>
      ))}
      <Select
        label="Layer"
        data={Object.entries(CATALOGUE).map(([value, { title }]) => ({ value, label: title }))}
        value={layer.kind}
        onChange={(kind) => {
          const fresh = kind === null || kind === layer.kind ? undefined : CATALOGUE[kind]?.fresh;
          if (fresh) onChange(setLayer(network, id, { ...fresh }));
        }}
        allowDeselect={false}
        searchable
        error={at('/layer/kind')}
      />
      <LayerFields
        layer={layer}
        onChange={(next, field) => onChange(setLayer(network, id, next), `${id} ${field}`)}
        mistake={(field) => at(`/layer/${field}`)}
      />
      <MultiSelect
        label="Reads"
        description={CATALOGUE[layer.kind]?.joins ? 'The layers that it joins, in this order' : undefined}
        data={possibleInputs(network, id)}
        value={inputs}
        onChange={(next) => onChange(rewire(network, id, next))}
        searchable
        error={at('/inputs')}
      />
      <NameField
        key={id}
        id={id}
        taken={network.nodes.map((one) => one.id)}
        onName={(to) => {
          onChange(rename(network, id, to));
          onRename(to);
        }}
        error={at('/id')}
      />
    </Stack>
  );
}

interface NameProps {
  id: string;
  taken: readonly string[];
  onName: (id: string) => void;
  error: string | undefined;
}

/** A name counts when it is finished: half of it could be another layer's. */
function NameField({ id, taken, onName, error }: NameProps) {
  const [text, setText] = useState(id);
  const other = text !== id && (taken.includes(text) || text === 'input');
  const finish = () => {
    if (text === id) return;
    if (text === '' || other) setText(id);
    else onName(text);
  };
  return (
    <TextInput
      label="Name"
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={finish}
      onKeyDown={(event) => event.key === 'Enter' && finish()}
      error={other ? `There is already a layer “${text}”.` : error}
      maxLength={64}
    />
  );
}
