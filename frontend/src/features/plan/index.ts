export { useArchitectures } from './architectures';
export { FORECAST_AGE, usePlanCheck, type PlanCheck } from './checkPlan';
export { complete, draftOf, FIRST_PLAN, usual } from './draft';
export { OptionFields } from './OptionFields';
export { PlanComparison } from './PlanComparison';
export { PlanForm } from './PlanForm';
export { decodePlan, encodePlan, planAddress, sweepAddress } from './planLink';
export { PlanSummary } from './PlanSummary';
export { planName } from './planWords';
