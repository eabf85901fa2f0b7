/** What `--version` prints. */
export function versionText(): string {
  return 'ovn-nbctl-ts 0.1.0\nwith the commands of ovn-nbctl 26.03\n';
}
