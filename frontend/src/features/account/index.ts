export { ProgramSnippets } from './ProgramSnippets';
export { RegistrationNote } from './RegistrationNote';
export { ME, useMe, useSignOut } from './session';
export { SetupForm } from './SetupForm';
export { SignInPanel } from './SignInPanel';
export { Tokens } from './Tokens';
