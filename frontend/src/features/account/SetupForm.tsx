import { api } from '@/shared/api';
import { AccountForm } from './AccountForm';

/** The first organizer's account, by the one-time link from the console. */
export function SetupForm({ token }: { token: string }) {
  return (
    <AccountForm
      fields={['displayName', 'email', 'password']}
      submit="Create account"
      ask={({ email, displayName, password }) => api.setup({ token, email, displayName, password })}
    />
  );
}
