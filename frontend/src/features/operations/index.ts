export { AuditLog } from './AuditLog';
export { LiveNumbers } from './LiveNumbers';
export { StorageBoard } from './StorageBoard';
