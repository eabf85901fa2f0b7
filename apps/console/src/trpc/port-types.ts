/** What a Logical_Switch_Port.type or Port_Binding.type is called on screen; "" is a guest's VIF. */
export function portTypeName(type: string): string {
  if (type === '') return 'VIF';
  return type === 'chassisredirect' ? 'gateway' : type;
}
