import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '@/shared/api';

/** What one would take home from a workshop. */
export function usePackContents(workshop: string) {
  return useQuery({
    queryKey: ['pack', workshop],
    queryFn: () => api.packContents(workshop),
    enabled: workshop !== '',
  });
}

/** Fetches the pack and hands it to the browser as a file; `come` is how many bytes are here. */
export function useTakeHome() {
  const [come, setCome] = useState(0);
  const take = useMutation({
    mutationFn: async ({ workshop, name }: { workshop: string; name: string }) => {
      setCome(0);
      save(await api.pack(workshop, setCome), name);
    },
  });
  return { ...take, come };
}

/** Some browsers begin to read a moment after the click. */
const A_WHILE = 60_000;

function save(file: Blob, name: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), A_WHILE);
}
