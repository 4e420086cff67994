"""What every feature on Discord is made with: components, errors, limits, permissions."""
