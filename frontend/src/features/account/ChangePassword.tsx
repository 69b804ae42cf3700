import { Button, Group, PasswordInput, SimpleGrid, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { api } from '@/shared/api';
import { ErrorNote } from '@/shared/ui';
import { fieldErrors } from './formErrors';

const FIELDS = ['current', 'next'] as const;

/** A password of one's own, such as in place of one that was handed out. */
export function ChangePassword() {
  const form = useForm({
    initialValues: { current: '', next: '' },
    validate: {
      current: (value) => (value ? null : 'Write the password that you have now.'),
      next: (value) =>
        value.length < 10 ? 'Take at least 10 characters; four words are a good password.' : null,
    },
  });
  const change = useMutation({ mutationFn: api.changePassword });
  const send = form.onSubmit((values) =>
    change.mutate(values, {
      onSuccess: () => form.reset(),
      onError: (error) => form.setErrors(fieldErrors(error, FIELDS)),
    }),
  );
  const unplaced = change.error && Object.keys(fieldErrors(change.error, FIELDS)).length === 0;
  return (
    <form onSubmit={send} noValidate>
      <Stack gap="sm">
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <PasswordInput
            label="Password now"
            autoComplete="current-password"
            {...form.getInputProps('current')}
          />
          <PasswordInput label="New password" autoComplete="new-password" {...form.getInputProps('next')} />
        </SimpleGrid>
        {unplaced && <ErrorNote error={change.error} />}
        <Group>
          <Button type="submit" variant="default" loading={change.isPending}>
            Change password
          </Button>
          {change.isSuccess && (
            <Text size="sm" role="status">
              Changed. Every other browser is signed out.
            </Text>
          )}
        </Group>
      </Stack>
    </form>
  );
}
