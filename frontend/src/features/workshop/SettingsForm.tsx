import {
  Button,
  Group,
  NumberInput,
  Select,
  SimpleGrid,
  Stack,
  Textarea,
  TextInput,
  Title,
} from '@mantine/core';
import { useForm } from '@mantine/form';
import { Problem, type JoinRule, type Workshop } from '@/shared/api';
import { Card, ErrorNote } from '@/shared/ui';
import { useChangeWorkshop } from './queries';
import { draftOf, settingsOf, type Settings } from './settings';
import { RULE_WORDS } from './words';

const RULES = (Object.keys(RULE_WORDS) as JoinRule[]).map((value) => ({
  value,
  label: RULE_WORDS[value].label,
}));

/** The fields of the form that the server's mistakes belong to. */
const FIELDS: Record<string, keyof Settings> = {
  '/title': 'title',
  '/text': 'text',
  '/endsAt': 'endsAt',
  '/limits/running': 'running',
  '/limits/queued': 'queued',
  '/limits/minutes': 'minutes',
  '/limits/storageBytes': 'storageMiB',
};

const LIMITS = [
  { field: 'running', label: 'Runs in training', description: 'More of them wait' },
  { field: 'queued', label: 'Runs that wait', description: 'More are refused' },
  { field: 'minutes', label: 'Minutes of workers', description: 'In the whole workshop' },
  { field: 'storageMiB', label: 'MiB of models and files', description: 'Until some are deleted' },
] as const;

/** All that organizers choose for their workshop, but the programme. */
export function SettingsForm({ workshop }: { workshop: Workshop }) {
  const change = useChangeWorkshop(workshop.id);
  const form = useForm<Settings>({
    initialValues: settingsOf(workshop),
    validate: { title: (value) => (value.trim() ? null : 'Give the workshop a title.') },
  });
  const save = form.onSubmit((values) =>
    change.mutate(draftOf(values, workshop), {
      onSuccess: () => form.resetDirty(),
      onError: (error) => form.setErrors(errorsOf(error)),
    }),
  );
  return (
    <form onSubmit={save} noValidate>
      <Stack gap="md">
        <Card>
          <Stack gap="sm">
            <TextInput label="Title" maxLength={200} {...form.getInputProps('title')} />
            <Textarea
              label="Text"
              description="What participants read above the programme."
              autosize
              minRows={3}
              maxLength={20_000}
              {...form.getInputProps('text')}
            />
            <SimpleGrid cols={{ base: 1, xs: 2 }}>
              <TextInput
                type="datetime-local"
                label="Begins"
                description="Before, participants look around but do not train."
                {...form.getInputProps('startsAt')}
              />
              <TextInput
                type="datetime-local"
                label="Ends"
                description="After, everything stays but nothing new is trained."
                {...form.getInputProps('endsAt')}
              />
            </SimpleGrid>
            <Select
              label="Registration"
              description={RULE_WORDS[form.values.registration].words}
              data={RULES}
              allowDeselect={false}
              {...form.getInputProps('registration')}
            />
          </Stack>
        </Card>
        <Card>
          <Title order={2}>New plans</Title>
          <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }} mt="sm">
            <NumberInput
              label="Epochs"
              description="With which new plans begin"
              placeholder="as usual"
              min={1}
              allowDecimal={false}
              {...form.getInputProps('epochs')}
              onChange={(value) => form.setFieldValue('epochs', typeof value === 'number' ? value : '')}
            />
          </SimpleGrid>
        </Card>
        <Card>
          <Title order={2}>For each person</Title>
          <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }} mt="sm">
            {LIMITS.map(({ field, label, description }) => (
              <NumberInput
                key={field}
                label={label}
                description={description}
                placeholder="no limit"
                min={1}
                allowDecimal={false}
                {...form.getInputProps(field)}
                onChange={(value) => form.setFieldValue(field, typeof value === 'number' ? value : '')}
              />
            ))}
          </SimpleGrid>
        </Card>
        {change.error && Object.keys(errorsOf(change.error)).length === 0 && (
          <ErrorNote error={change.error} />
        )}
        <Group justify="flex-end">
          <Button type="submit" loading={change.isPending} disabled={!form.isDirty()}>
            Save
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function errorsOf(error: unknown): Partial<Record<keyof Settings, string>> {
  const found: Partial<Record<keyof Settings, string>> = {};
  if (error instanceof Problem)
    for (const { field, message } of error.errors) {
      const name = FIELDS[field];
      if (name) found[name] = message;
    }
  return found;
}
