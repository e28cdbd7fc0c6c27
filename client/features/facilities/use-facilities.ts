import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import type { ListFacilitiesInput } from "../../../shared/facilities/contract.ts";
import { useTRPC, useTRPCClient } from "../../lib/trpc.ts";
import type { Found } from "../../ui/forms/LookupField.tsx";

export type FacilityFilter = Pick<ListFacilitiesInput, "search" | "state" | "active" | "heldOnly">;
const noCursor: string | null = null;

/** The list, page by page; the earlier answer stays while the next is on its way. */
export function useFacilityList(filter: FacilityFilter) {
  const client = useTRPCClient();
  return useInfiniteQuery({
    queryKey: [["facilities", "list"], filter],
    queryFn: ({ pageParam, signal }) => client.facilities.list.query({ ...filter, cursor: pageParam }, { signal }),
    initialPageParam: noCursor,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
}

export function useFacility(facilityId: string) {
  return useQuery(useTRPC().facilities.page.queryOptions({ facilityId }));
}

export function useHeldAt(facilityId: string) {
  return useQuery(useTRPC().custody.heldAt.queryOptions({ facilityId }));
}

export function useDistricts() {
  return useQuery(useTRPC().courts.districts.queryOptions({}, { staleTime: Infinity }));
}

/** Looks counties up for a field, each with the district that follows from it. */
export function useFindCounties(state: string | null) {
  const client = useTRPCClient();
  return useCallback(
    async (search: string, signal: AbortSignal): Promise<Found[]> => {
      const found = await client.courts.counties.query({ search, state }, { signal });
      return found.map((one) => ({ id: one.fips, text: `${one.county}, ${one.state}`, meta: one.citation }));
    },
    [client, state],
  );
}

/** The field offices of ICE, as the choices of a field. */
export function useFieldOffices() {
  const { data } = useQuery(useTRPC().proceedings.choices.queryOptions({}, { staleTime: Infinity }));
  const offices = data?.fieldOffices ?? [];
  return {
    codes: offices.map((office) => office.code),
    labels: Object.fromEntries(offices.map((office) => [office.code, office.name])),
  };
}
