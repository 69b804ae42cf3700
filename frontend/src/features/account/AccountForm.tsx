import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { Me } from '@/shared/api';
import { ErrorNote } from '@/shared/ui';
import { fieldErrors } from './formErrors';
import { useEnter } from './session';

export type Field = 'email' | 'displayName' | 'password' | 'joinCode';
type Values = Record<Field, string>;

interface Props {
  fields: readonly Field[];
  submit: string;
  ask: (values: Values) => Promise<Me>;
}

const CHECKS: Record<Field, (value: string) => string | null> = {
  email: (value) =>
    /^\S+@\S+\.\S+$/.test(value) ? null : 'Write your e-mail address, such as ada@example.org.',
  displayName: (value) => (value.trim() ? null : 'Write the name that the others shall see.'),
  password: (value) => (value ? null : 'Write your password.'),
  joinCode: (value) => (value.trim() ? null : 'Write the join code that your organizer shows.'),
};

/** The fields of register, sign in and set-up; mistakes stand beside their fields. */
export function AccountForm({ fields, submit, ask }: Props) {
  const isNew = fields.includes('displayName');
  const enter = useEnter(ask);
  const form = useForm<Values>({
    initialValues: { email: '', displayName: '', password: '', joinCode: '' },
    validate: {
      email: (value) => CHECKS.email(value),
      displayName: (value) => (isNew ? CHECKS.displayName(value) : null),
      password: (value) =>
        isNew && value.length < 10
          ? 'Take at least 10 characters; four words are a good password.'
          : CHECKS.password(value),
      joinCode: (value) => (fields.includes('joinCode') ? CHECKS.joinCode(value) : null),
    },
  });
  const send = form.onSubmit((values) =>
    enter.mutate(values, { onError: (error) => form.setErrors(fieldErrors(error, fields)) }),
  );
  const unplaced = enter.error && Object.keys(fieldErrors(enter.error, fields)).length === 0;

  return (
    <form onSubmit={send} noValidate>
      <Stack gap="sm">
        {isNew && (
          <TextInput
            label="Your name"
            description="The others in the workshop see it."
            autoComplete="name"
            maxLength={80}
            {...form.getInputProps('displayName')}
          />
        )}
        <TextInput label="E-mail" type="email" autoComplete="email" {...form.getInputProps('email')} />
        <PasswordInput
          label="Password"
          description={isNew ? 'At least 10 characters.' : undefined}
          autoComplete={isNew ? 'new-password' : 'current-password'}
          {...form.getInputProps('password')}
        />
        {fields.includes('joinCode') && (
          <TextInput
            label="Join code"
            description="Your organizer shows it in the room."
            autoComplete="off"
            {...form.getInputProps('joinCode')}
          />
        )}
        {unplaced && <ErrorNote error={enter.error} />}
        <Button type="submit" loading={enter.isPending} mt={4}>
          {submit}
        </Button>
      </Stack>
    </form>
  );
}
