import { ActionIcon, Button, Group, MultiSelect, Select, Stack, TagsInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { Field } from './varied';

/** A field and the words of its values. */
export interface Vary {
  path: string;
  chosen: string[];
}

interface Props {
  fields: readonly Field[];
  varied: readonly Vary[];
  onChange: (varied: Vary[]) => void;
}

const MOST_FIELDS = 2;

/** One or two fields of the plan, each with the values that it takes. */
export function VaryFields({ fields, varied, onChange }: Props) {
  const free = fields.filter(({ path }) => varied.every((one) => one.path !== path));
  const replace = (at: number, next: Vary) => onChange(varied.map((one, i) => (i === at ? next : one)));
  const begin = (field: Field): Vary => ({ path: field.path, chosen: field.usual });
  return (
    <Stack gap="md">
      {varied.map((one, i) => {
        const field = fields.find(({ path }) => path === one.path);
        if (!field) return null;
        const input = {
          label: 'Values',
          value: one.chosen,
          onChange: (chosen: string[]) => replace(i, { ...one, chosen }),
        };
        return (
          <Stack gap="xs" key={one.path}>
            <Group align="flex-end" gap="xs" wrap="nowrap">
              <Select
                label={i === 0 ? 'Vary' : 'and'}
                flex={1}
                data={[field, ...free].map(({ path, title }) => ({ value: path, label: title }))}
                value={one.path}
                allowDeselect={false}
                onChange={(path) => {
                  const next = fields.find((other) => other.path === path);
                  if (next) replace(i, begin(next));
                }}
              />
              {varied.length > 1 && (
                <ActionIcon
                  variant="default"
                  size={36}
                  aria-label={`Leave ${field.title} as it is`}
                  onClick={() => onChange(varied.filter((other) => other !== one))}
                >
                  <IconX size={16} />
                </ActionIcon>
              )}
            </Group>
            {field.choices ? (
              <MultiSelect {...input} data={field.choices.map(({ word }) => word)} />
            ) : (
              <TagsInput {...input} description="Press Enter after each." splitChars={[',', ' ', ';']} />
            )}
          </Stack>
        );
      })}
      {varied.length < MOST_FIELDS && free[0] && (
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={15} />}
          onClick={() => free[0] && onChange([...varied, begin(free[0])])}
          style={{ alignSelf: 'flex-start' }}
        >
          Vary a second field
        </Button>
      )}
    </Stack>
  );
}
