"""What people ask and the record does not answer."""
