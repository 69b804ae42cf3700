import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, isNotFound, type Model, type ModelImport } from '@/shared/api';

const MODELS = ['models'] as const;
const IMPORTS = ['imports'] as const;
const modelKey = (id: string) => ['model', id] as const;

export function useModels(owner: 'me' | 'all') {
  return useInfiniteQuery({
    queryKey: [...MODELS, owner],
    queryFn: ({ pageParam }) => api.models({ owner, limit: 50, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

export function useModelOf(id: string) {
  return useQuery({
    queryKey: modelKey(id),
    queryFn: () => api.model(id),
    retry: (failures, error) => !isNotFound(error) && failures < 3,
  });
}

function useRemember() {
  const queries = useQueryClient();
  return async (model: Model) => {
    queries.setQueryData(modelKey(model.id), model);
    await queries.invalidateQueries({ queryKey: MODELS });
  };
}

export function useKeepModel() {
  return useMutation({ mutationFn: api.keepModel, onSuccess: useRemember() });
}

export function useNameModel(id: string) {
  return useMutation({
    mutationFn: (words: { name: string; note: string }) => api.nameModel(id, words),
    onSuccess: useRemember(),
  });
}

export function useImportModel() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: api.importModel,
    onSuccess: () => queries.invalidateQueries({ queryKey: IMPORTS }),
  });
}

export function useForgetImport() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: api.forgetImport,
    onSuccess: () => queries.invalidateQueries({ queryKey: IMPORTS }),
  });
}

const isPending = ({ state }: ModelImport) => state === 'queued' || state === 'reading';

/** Asked again and again while a worker has something to read; what it has read is in the models then. */
export function useImports() {
  const queries = useQueryClient();
  return useQuery({
    queryKey: IMPORTS,
    queryFn: async () => {
      const before = queries.getQueryData<ModelImport[]>(IMPORTS)?.filter(isPending) ?? [];
      const now = await api.imports();
      if (before.some(({ id }) => now.some((one) => one.id === id && one.state === 'done')))
        void queries.invalidateQueries({ queryKey: MODELS });
      return now;
    },
    refetchInterval: ({ state }) => (state.data?.some(isPending) ? 1000 : false),
  });
}

export function useDeleteModel() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: api.deleteModel,
    onSuccess: () => queries.invalidateQueries({ queryKey: MODELS }),
  });
}
