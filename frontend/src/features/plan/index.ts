export { useArchitectures } from './architectures';
export { FORECAST_AGE, usePlanCheck, type PlanCheck } from './checkPlan';
export { complete, draftOf, FIRST_PLAN } from './draft';
export { PlanComparison } from './PlanComparison';
export { PlanForm } from './PlanForm';
export { decodePlan, encodePlan, planAddress } from './planLink';
export { PlanSummary } from './PlanSummary';
export { planName } from './planWords';
