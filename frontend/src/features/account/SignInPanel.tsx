import { Alert, Tabs } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { api, type Registration } from '@/shared/api';
import { AccountForm, type Field } from './AccountForm';

const REGISTER: readonly Field[] = ['displayName', 'email', 'password'];
const SIGN_IN: readonly Field[] = ['email', 'password'];

/** Register or sign in, as the workshop's registration allows. */
export function SignInPanel({ registration }: { registration: Registration }) {
  const closed = registration === 'closed';
  const [tab, setTab] = useState<string | null>(closed ? 'sign-in' : 'register');
  const withCode = registration === 'join-code';
  return (
    <Tabs value={tab} onChange={setTab} keepMounted={false}>
      <Tabs.List grow mb="md">
        <Tabs.Tab value="register">I am new here</Tabs.Tab>
        <Tabs.Tab value="sign-in">I have an account</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="register">
        {closed ? (
          <Alert icon={<IconLock />} color="gray" title="Registration is closed">
            This workshop takes no new accounts right now. Ask its organizer to open registration or to make
            an account for you.
          </Alert>
        ) : (
          <AccountForm
            fields={withCode ? [...REGISTER, 'joinCode'] : REGISTER}
            submit="Create account"
            ask={({ email, displayName, password, joinCode }) =>
              api.register({
                email,
                displayName,
                password,
                ...(withCode ? { joinCode: joinCode.trim() } : {}),
              })
            }
          />
        )}
      </Tabs.Panel>
      <Tabs.Panel value="sign-in">
        <AccountForm
          fields={SIGN_IN}
          submit="Sign in"
          ask={({ email, password }) => api.signIn({ email, password })}
        />
      </Tabs.Panel>
    </Tabs>
  );
}
