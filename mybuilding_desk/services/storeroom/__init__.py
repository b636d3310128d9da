"""What this desk keeps of its storeroom beside MyBuilding."""
