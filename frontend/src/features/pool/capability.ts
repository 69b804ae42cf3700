/** "sm_90" -> "compute capability 9.0"; of a CPU the instruction set, as it is. */
export function capability(instructionSet: string): string {
  const [, major, minor] = /^sm_(\d+)(\d)[a-z]?$/.exec(instructionSet) ?? [];
  return major && minor ? `compute capability ${major}.${minor}` : instructionSet;
}
