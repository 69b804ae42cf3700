import { Anchor, Stack, Text } from '@mantine/core';
import type { Architecture, PlanDraft } from '@/shared/api';
import type { Asked } from './architectures';
import { ArchitectureSelect } from './ArchitectureSelect';
import { proposed } from './draft';
import { OptionFields } from './OptionFields';

type Chosen = NonNullable<PlanDraft['architecture']>;

interface Props {
  architectures: readonly Architecture[];
  asked: Asked | undefined;
  chosen: Chosen;
  onChange: (chosen: Chosen) => void;
  mistake: (path: string) => string | undefined;
}

/** Which recipe, how wide, and the recipe's own options. */
export function ArchitectureFields({ architectures, asked, chosen, onChange, mistake }: Props) {
  const recipe = architectures.find((one) => one.id === chosen.id);
  return (
    <Stack gap="sm">
      <ArchitectureSelect
        architectures={architectures}
        asked={asked}
        chosen={chosen.id}
        onChoose={(id) => onChange(proposed(id, architectures))}
        error={recipe ? misfit(mistake) : mistake('architecture')}
      />
      {recipe && (
        <Text size="sm" c="dimmed">
          {recipe.idea}{' '}
          {recipe.paper && (
            <Anchor href={recipe.paper.url} target="_blank" rel="noreferrer" size="sm">
              {recipe.paper.title}
            </Anchor>
          )}
          {recipe.labWidth !== undefined && recipe.labWidth !== 1 && (
            <> At width {recipe.labWidth} it trains on small images in minutes; 1 is the published width.</>
          )}
        </Text>
      )}
      {recipe && <OptionFields recipe={recipe} chosen={chosen} onChange={onChange} mistake={mistake} />}
    </Stack>
  );
}

/** Why the architecture as a whole cannot be taken: an unknown name, or data that it was not made for. */
function misfit(mistake: Props['mistake']): string | undefined {
  return mistake('architecture/id') ?? mistake('architecture/input') ?? mistake('architecture/classes');
}
