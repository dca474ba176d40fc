export { parseSubject } from '@countersign/gates';
