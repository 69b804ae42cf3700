import { Alert, SimpleGrid, Stack, Switch } from '@mantine/core';
import type { Augmentation, Dataset } from '@/shared/api';
import { NumberField } from '../NumberField';
import { proposed, warnings } from './augmentation';
import { AugmentationWall } from './AugmentationWall';
import { ScaleFields } from './ScaleFields';

interface Props {
  dataset: Dataset;
  chosen: Partial<Augmentation> | null | undefined;
  seed: number;
  onChange: (chosen: Partial<Augmentation> | null) => void;
  mistake: (path: string) => string | undefined;
}

/** How training images are moved in every epoch, and what becomes of some of them. */
export function AugmentationFields({ dataset, chosen, seed, onChange, mistake }: Props) {
  return (
    <Stack gap="sm">
      <Switch
        label="Move the training images anew in every epoch"
        description="The network sees none of them twice as it is, so it learns by heart less easily."
        checked={!!chosen}
        onChange={(event) => onChange(event.currentTarget.checked ? proposed(dataset) : null)}
      />
      {chosen && (
        <>
          <Kinds chosen={chosen} onChange={onChange} mistake={mistake} />
          {warnings(chosen, dataset).map((warning) => (
            <Alert key={warning} color="signal" p="xs" role="note">
              {warning}
            </Alert>
          ))}
          <AugmentationWall dataset={dataset} augmentation={chosen} seed={seed} />
        </>
      )}
    </Stack>
  );
}

interface KindsProps {
  chosen: Partial<Augmentation>;
  onChange: (chosen: Partial<Augmentation>) => void;
  mistake: (path: string) => string | undefined;
}

function Kinds({ chosen, onChange, mistake }: KindsProps) {
  const set = (change: Partial<Augmentation>) => onChange({ ...chosen, ...change });
  const number = (name: 'rotation' | 'shift' | 'crop') => ({
    value: chosen[name] || undefined,
    onValue: (value: number | undefined) => set({ [name]: value ?? 0 }),
    placeholder: 'none',
    error: mistake(`augmentation/${name}`),
  });
  return (
    <SimpleGrid type="container" cols={{ base: 1, '320px': 2 }} spacing="sm" style={{ alignItems: 'end' }}>
      <NumberField label="Rotation, either way" suffix="°" step={5} {...number('rotation')} />
      <NumberField label="Shift, every way" suffix=" px" {...number('shift')} />
      <ScaleFields
        scale={chosen.scale ?? [1, 1]}
        onChange={(scale) => set({ scale })}
        error={mistake('augmentation/scale')}
      />
      <NumberField label="Random crop after padding" suffix=" px" allowDecimal={false} {...number('crop')} />
      <Switch
        label="Mirror every second one"
        checked={chosen.flip ?? false}
        onChange={(event) => set({ flip: event.currentTarget.checked })}
        error={mistake('augmentation/flip')}
        mb={8}
      />
    </SimpleGrid>
  );
}
